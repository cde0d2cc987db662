export { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "@/lib/web/routes/delivery/alert-channel-replay";
