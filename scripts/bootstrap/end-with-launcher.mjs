/**
 * Loaded into the web server before anything else: asks it to stop when the launcher has gone, however it went. The
 * launcher keeps a channel open to each of its processes, and the system closes it with the launcher.
 */
import process from "node:process";

process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
