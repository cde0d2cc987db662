import { describe, expect, it } from "vitest";
import { cleanCells, cleanRaw, decodePiece, pieceBytes } from "@/lib/intake/csv/csv-piece";

const MIXED = Buffer.concat([Buffer.from("é,1\n"), Buffer.from("é,2\n", "latin1"), Buffer.from("a,3\n")]);

describe("decodePiece", () => {
  it("knows ASCII, where a character is a byte", () => {
    expect(decodePiece(Buffer.from("a,b\n"), "utf-8")).toEqual({
      text: "a,b\n",
      bytewise: true,
      mixed: false,
      nul: false,
    });
  });

  it("decodes UTF-8 and tells how many bytes a beginning takes", () => {
    const piece = decodePiece(Buffer.from("é😀,b\n"), "utf-8");
    expect(piece).toMatchObject({ text: "é😀,b\n", bytewise: false, mixed: false });
    expect(pieceBytes(piece, 3)).toBe(6);
  });

  it("decodes Windows-1252 character by byte", () => {
    const piece = decodePiece(Buffer.from([0x93, 0xe9, 0x0a]), "windows-1252");
    expect(piece).toMatchObject({ text: "“é\n", bytewise: true, mixed: false });
    expect(pieceBytes(piece, 2)).toBe(2);
  });

  it("keeps the bytes apart where only some rows are UTF-8", () => {
    const piece = decodePiece(MIXED, "utf-8");
    expect(piece).toMatchObject({ bytewise: true, mixed: true });
    const [first, second, third] = piece.text.split("\n");
    expect(cleanCells(piece, ["Ã©", "1"], first ?? "")).toEqual(["é", "1"]);
    expect(cleanCells(piece, ["é", "2"], second ?? "")).toEqual(["é", "2"]);
    expect(cleanCells(piece, ["a", "3"], third ?? "")).toEqual(["a", "3"]);
    expect(cleanRaw(piece, first ?? "")).toBe("é,1");
    expect(cleanRaw(piece, second ?? "")).toBe("é,2");
  });

  it("takes NUL characters out of cells", () => {
    const piece = decodePiece(Buffer.from("\0a,b\0\n"), "utf-8");
    expect(piece.nul).toBe(true);
    expect(cleanCells(piece, ["\0a", "b\0"], "\0a,b\0")).toEqual(["a", "b"]);
    expect(cleanRaw(piece, "\0a,b\0")).toBe("a,b");
  });
});
