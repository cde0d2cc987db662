/**
 * Loaded into a program that prepares something, before anything else: ends it, with all that it has started, when the
 * launcher has gone, however it went. Else the next launcher would prepare the same beside it, in the same folders. The
 * launcher keeps a channel open to the program, which leads a process group of its own, and the system closes it with the
 * launcher. Programs that it starts are handed this file as well, and have another parent.
 */
import process from "node:process";

if (process.ppid === Number(process.env.RINGWORTHY_LAUNCHER)) {
  process.once("disconnect", () => process.kill(process.platform === "win32" ? process.pid : -process.pid, "SIGKILL"));
  // To listen must not keep a program alive that has done its work.
  process.channel?.unref();
}
