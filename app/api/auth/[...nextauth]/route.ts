export { GET, POST } from "@/lib/web/routes/account/auth";
