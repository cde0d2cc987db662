/** Tailwind 4 compiles the stylesheet; nothing else touches it. */
export default { plugins: { "@tailwindcss/postcss": {} } };
