import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/base/app-error";
import { UPLOAD_TYPES, uploadBody } from "@/lib/web/upload-body";

const BYTES_MAX = 1_000;
const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("http://x/", { method: "POST", body, headers });
const refusalOf = async (request: Request) => {
  try {
    const { body } = await uploadBody(request, BYTES_MAX);
    await text(body);
    return null;
  } catch (error) {
    return error;
  }
};
const refused = async (request: Request) => {
  const error = await refusalOf(request);
  return error instanceof AppError ? error.code : error;
};
const fieldForm = (name: string, value: string | File) => {
  const data = new FormData();
  data.append(name, value);
  return data;
};
const form = (...files: [string, string][]) => {
  const data = new FormData();
  data.append("comment", "the calls of May");
  for (const [name, content] of files) data.append("file", new File([content], name));
  return data;
};

describe("uploadBody", () => {
  it.each(UPLOAD_TYPES)("takes a body of %s as the file itself", async (type) => {
    const upload = await uploadBody(post("a,b\n1,2\n", { "content-type": `${type}; charset=utf-8` }), BYTES_MAX);
    expect(await text(upload.body)).toBe("a,b\n1,2\n");
    expect(upload.filename).toBeNull();
  });

  it("takes the one file of a form, with its name", async () => {
    const upload = await uploadBody(post(form(["May.csv", "a,b\n"])), BYTES_MAX);
    expect(upload.filename).toBe("May.csv");
    expect(await text(upload.body)).toBe("a,b\n");
  });

  it("takes the name of a file in a form as UTF-8, as browsers write it", async () => {
    expect((await uploadBody(post(form(["Größe – июнь.csv", "a,b\n"])), BYTES_MAX)).filename).toBe("Größe – июнь.csv");
  });

  it("takes a file that is far larger than any buffer, piece by piece", async () => {
    const content = "x".repeat(5_000_000);
    const upload = await uploadBody(post(form(["big.csv", content])), 10 ** 9);
    let bytes = 0;
    for await (const piece of upload.body) bytes += piece.length;
    expect(bytes).toBe(content.length);
  });

  it.each([
    ["image/png", "unsupported_media_type"],
    ["application/x-www-form-urlencoded", "unsupported_media_type"],
    ["multipart/form-data", "bad_request"],
    ["multipart/form-data; boundary=x", "bad_request"],
  ])("refuses %s as %s", async (type, code) => {
    expect(await refused(post("a,b\n", { "content-type": type }))).toBe(code);
  });

  it.each([
    ["a request without a body", () => post(null), "The file is empty. Send"],
    ["a body of nothing", () => post(new Blob([]), { "content-type": "text/csv" }), "The file is empty. Send"],
    ["a form without a file", () => post(form()), "holds no file"],
    ["a form that has text for the file", () => post(fieldForm("file", "calls.csv")), "-F file=@calls.csv"],
    ["a form whose file has another name", () => post(fieldForm("upload", new File(["a"], "a.csv"))), '"upload"'],
    ["a form whose file is empty", () => post(form(["a.csv", ""])), "The file in the form is empty"],
    ["a form with two files", () => post(form(["a.csv", "a"], ["b.csv", "b"])), "more than one file"],
    [
      "a form with two files, the first of them empty",
      () => post(form(["a.csv", ""], ["b.csv", "b"])),
      "more than one",
    ],
  ])("says what is wrong with %s", async (_, request, words) => {
    const error = await refusalOf(request());
    expect(error).toMatchObject({ code: "unprocessable", problems: [{ path: "file" }] });
    expect(error instanceof AppError && error.message).toContain(words);
  });

  it("refuses a second file, though the first one was read by then", async () => {
    expect(await refused(post(form(["a.csv", "a"], ["b.csv", "b"])))).toBe("unprocessable");
  });

  it("refuses what says that it is too large, before reading it", async () => {
    expect(await refused(post("a", { "content-type": "text/csv", "content-length": "1001" }))).toBe("too_large");
  });

  it("refuses an empty file at once when its length says so", async () => {
    expect(await refused(post("", { "content-length": "0" }))).toBe("unprocessable");
  });

  it("tells a connection that breaks off from a file that ends", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("aborted")) });
    const init = { method: "POST", body, duplex: "half" };
    expect(await refused(new Request("http://x/", init))).toBe("bad_request");
  });

  it("ends the stream with an error when the form breaks off inside the file", async () => {
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nsome rows';
    expect(await refused(post(head, { "content-type": "multipart/form-data; boundary=x" }))).toBe("bad_request");
  });
});
