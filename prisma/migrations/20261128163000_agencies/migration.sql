-- An organisation may be the client of another, its agency. When the agency goes, its clients stand alone.
ALTER TABLE "organization" ADD COLUMN "parent_id" UUID;
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE NO ACTION;
ALTER TABLE "organization" ADD CONSTRAINT "organization_is_not_its_own_agency" CHECK ("parent_id" <> "id");
CREATE INDEX "organization_parent_id_idx" ON "organization"("parent_id");

-- What a member of an agency may be in all of its clients; nothing unless somebody says so, and never their owner.
ALTER TABLE "membership" ADD COLUMN "client_role" "role";
ALTER TABLE "membership" ADD CONSTRAINT "membership_client_role_is_no_owner" CHECK ("client_role" <> 'owner');

-- Whose client an organisation is decides who may see it: no tenant's statement may write that.
REVOKE UPDATE ON "organization" FROM ringworthy_tenant;
