import net from "node:net";

/** The sockets of connections to one server, for whoever may have to give all of them up at once. */
export class CuttableSockets {
  readonly #open = new Set<net.Socket>();

  /** Makes the socket of one more connection: what the driver takes as `stream`. */
  readonly make = (): net.Socket => {
    const socket = new net.Socket();
    this.#open.add(socket);
    socket.once("close", () => this.#open.delete(socket));
    return socket;
  };

  /** Ends every connection at once, without a word to a server that may not listen: what waits on one of them is rejected. */
  cut(): void {
    for (const socket of this.#open) socket.destroy(new Error("Connection terminated: the server does not answer"));
  }
}
