export { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "@/lib/web/routes/account/own-issuer-removal";
