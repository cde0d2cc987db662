-- What the product sends is a mail; a letter is what a person sends to a provider.
ALTER TABLE "account_letter" RENAME TO "account_mail";
ALTER TABLE "account_mail" RENAME CONSTRAINT "account_letter_pkey" TO "account_mail_pkey";
ALTER TABLE "account_mail" RENAME CONSTRAINT "account_letter_user_id_fkey" TO "account_mail_user_id_fkey";
ALTER INDEX "account_letter_user_id_idx" RENAME TO "account_mail_user_id_idx";
