export { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "@/lib/web/routes/account/second-factor-removal";
