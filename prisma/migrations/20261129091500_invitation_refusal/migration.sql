-- What the mail server said when it refused an invitation for good.
ALTER TABLE "invitation" ADD COLUMN "mail_error" TEXT;
