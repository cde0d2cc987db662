export { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "@/lib/web/routes/caller-id/caller-id-days";
