export { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "@/lib/web/routes/system/unknown-path";
