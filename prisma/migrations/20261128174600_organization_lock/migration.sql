-- Whoever takes calls in locks the row of the organisation, for which PostgreSQL asks for the right to update a column of
-- it. Its name may be that column: whose client it is stays out of reach.
GRANT UPDATE ("name") ON "organization" TO ringworthy_tenant;
