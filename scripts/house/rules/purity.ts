import { Visitor } from "oxc-parser";
import { isPlain } from "@/scripts/house/file-kind";
import type { Finding, Rule } from "@/scripts/house/finding";
import type { SourceFile } from "@/scripts/house/source-file";
import { boundNames, declaredName, reporter } from "@/scripts/house/syntax";

const TIMERS = ["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"];
const DOORS = ["process", "fetch", "console", "crypto", "performance", "XMLHttpRequest", "WebSocket", "navigator"];
const ROOMS = ["globalThis", "global", "window", "document", "localStorage", "sessionStorage", "require"];
const WORLD: ReadonlySet<string> = new Set([...TIMERS, ...DOORS, ...ROOMS]);

/** Methods that answer in the time zone or language of the machine. */
const AMBIENT = /^(get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)|toLocale(Date|Time)?String)$/;

/** Plain files of `lib/` have no clock, no chance, no environment, no input or output, and wait for nothing. */
export const purity: Rule = (file) => {
  if (!isPlain(file.path)) return [];
  const own = namesOf(file);
  const isGlobal = (name: string): boolean => !own.declared.has(name);
  const findings: Finding[] = [];
  const told = new Set<number>();
  const report = reporter("purity", file);
  const wait = (node: { start: number }): void => {
    findings.push(report(node.start, "A plain file waits for nothing; await in a suffixed file."));
  };
  new Visitor({
    AwaitExpression: wait,
    ImportExpression: wait,
    ForOfStatement: (node) => void (node.await && wait(node)),
    NewExpression({ callee, arguments: args, start }) {
      if (callee.type === "Identifier" && callee.name === "Date" && args.length === 0 && isGlobal("Date"))
        findings.push(report(start, "A plain file has no clock; take `now` as an argument."));
    },
    CallExpression({ callee, arguments: args, start }) {
      if (callee.type === "Identifier" && callee.name === "Date" && isGlobal("Date"))
        findings.push(report(start, "A plain file has no clock; take `now` as an argument."));
      if (callee.type !== "MemberExpression" || callee.computed || callee.property.type !== "Identifier") return;
      if (args.length === 0 && AMBIENT.test(callee.property.name))
        findings.push(report(start, `\`${callee.property.name}()\` asks the machine's zone or language; name it.`));
    },
    MemberExpression({ object, property, computed, start }) {
      if (object.type !== "Identifier" || !isGlobal(object.name) || computed || property.type !== "Identifier") return;
      const name = `${object.name}.${property.name}`;
      if (name === "Date.now") findings.push(report(start, "A plain file has no clock; take `now` as an argument."));
      if (name === "Math.random") findings.push(report(start, "A plain file has no chance; take it as an argument."));
    },
    MetaProperty({ meta, start }) {
      if (meta.name === "import") findings.push(report(start, "A plain file does not know where it stands on disk."));
    },
    Identifier({ name, start }) {
      if (!WORLD.has(name) || !isGlobal(name) || own.labels.has(start) || told.has(start)) return;
      told.add(start);
      findings.push(report(start, `\`${name}\` touches the world; only suffixed files may.`));
    },
  }).visit(file.program);
  return findings;
};

interface Names {
  /** Names bound anywhere in the file: they stand for the file's own values. */
  readonly declared: ReadonlySet<string>;
  /** Offsets of identifiers that are mere labels: property names and names of types. */
  readonly labels: ReadonlySet<number>;
}

function namesOf(file: SourceFile): Names {
  const declared = new Set<string>();
  const labels = new Set<number>();
  const declare = (names: readonly string[]): void => names.forEach((name) => void declared.add(name));
  const label = (node: { key: { start: number }; computed: boolean }): void =>
    void (!node.computed && labels.add(node.key.start));
  new Visitor({
    VariableDeclarator: ({ id }) => declare(boundNames(id)),
    FunctionDeclaration: (node) => declare([...declaredName(node), ...node.params.flatMap(boundNames)]),
    FunctionExpression: (node) => declare([...declaredName(node), ...node.params.flatMap(boundNames)]),
    ArrowFunctionExpression: (node) => declare(node.params.flatMap(boundNames)),
    TSFunctionType: (node) => declare(node.params.flatMap(boundNames)),
    ClassDeclaration: (node) => declare(declaredName(node)),
    TSTypeAliasDeclaration: ({ id }) => declare([id.name]),
    TSInterfaceDeclaration: ({ id }) => declare([id.name]),
    CatchClause: ({ param }) => declare(param === null ? [] : boundNames(param)),
    ImportSpecifier: ({ local }) => declare([local.name]),
    ImportDefaultSpecifier: ({ local }) => declare([local.name]),
    ImportNamespaceSpecifier: ({ local }) => declare([local.name]),
    MemberExpression: (node) => void (!node.computed && labels.add(node.property.start)),
    // In `{ process }` label and value stand at one place, which is a value.
    Property: (node) => void (!node.shorthand && label(node)),
    MethodDefinition: label,
    PropertyDefinition: label,
    TSPropertySignature: label,
    TSMethodSignature: label,
    TSTypeReference: ({ typeName }) => void labels.add(typeName.start),
  }).visit(file.program);
  return { declared, labels };
}
