import { renderSVG } from "uqr";

/** A text as a QR code, as the data URL of an SVG picture: what a camera reads off a screen. */
export function qrPicture(text: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(renderSVG(text, { border: 2 })).toString("base64")}`;
}
