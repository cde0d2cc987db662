/**
 * Who may import whom. The floors stand in scripts/house/floors.json, lowest first; docs/ARCHITECTURE.md tells why.
 * scripts/arch plants a violation of every rule below and fails when one goes unseen.
 */
const floors = require("./scripts/house/floors.json");

const names = floors.map(({ name }) => name);
const shellFloors = floors.filter(({ shell }) => shell).map(({ name }) => name);
const domainFloors = floors.filter(({ shell }) => !shell).map(({ name }) => name);
const reachableFrom = (floor) =>
  floors.filter(({ name, level }) => level < floor.level || name === floor.name).map(({ name }) => name);

const SUFFIXED = "\\.(store|gateway|loader|mail|job)\\.tsx?$";
const SHELL = [SUFFIXED, `^lib/(${shellFloors.join("|")}|testing)/`];
const HARNESS = ["\\.(test|spec)\\.tsx?$", "^(e2e|bench|lib/testing)/"];
const GENERATED = "^lib/generated/";
const DATABASE = [
  "^lib/platform/(db|bulk|identity-plane)\\.ts$",
  GENERATED,
  "(^|/)node_modules/(@prisma|pg|kysely|pg-copy-streams)/",
];
/** The one package with knowledge that plain files need: how the world writes phone numbers. */
const PURE_PACKAGE = "(^|/)node_modules/libphonenumber-js/";

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid(
      "no-cycles",
      "Two files that need each other are one subject, or a third is missing.",
      { pathNot: GENERATED },
      { circular: true, viaOnly: { dependencyTypesNot: ["dynamic-import"] } },
    ),
    forbid(
      "no-unresolvable",
      "An import that leads nowhere would hide what it reaches from every other rule.",
      { pathNot: GENERATED },
      { couldNotResolve: true, pathNot: GENERATED },
    ),
    ...floors.map((floor) =>
      forbid(
        `floor-${floor.name}-looks-down`,
        "A floor imports itself and lower floors only.",
        { path: `^lib/${floor.name}/`, pathNot: HARNESS },
        {
          path: "^(app|bench|components|e2e|lib|prisma|scripts)/",
          pathNot: [`^lib/(${reachableFrom(floor).join("|")}|testing)/`, GENERATED],
        },
      ),
    ),
    forbid(
      "only-floors",
      "lib/ holds floors, the tests' tools and what is generated; nothing else.",
      {},
      { path: "^lib/", pathNot: `^lib/(${names.join("|")}|testing|generated)/` },
    ),
    forbid(
      "pure-stays-pure",
      "A plain file imports plain files: nothing suffixed, no shell, nothing of Node, no package that is not pure.",
      { path: "^lib/", pathNot: [...SHELL, ...HARNESS, GENERATED, "\\.schema\\.ts$"] },
      { path: [...SHELL, GENERATED, "(^|/)node_modules/"], pathNot: [PURE_PACKAGE, "^lib/testing/"] },
    ),
    forbid(
      "schemas-know-zod-alone",
      "A schema counts as plain; zod is all that it may have beyond.",
      { path: "^lib/.*\\.schema\\.ts$", pathNot: `^lib/(${shellFloors.join("|")})/` },
      {
        path: [...SHELL, GENERATED, "(^|/)node_modules/"],
        pathNot: [PURE_PACKAGE, "(^|/)node_modules/zod/", "^lib/testing/"],
      },
    ),
    forbid(
      "pure-knows-no-node",
      "Plain files and schemas run anywhere: no module of Node.",
      { path: "^lib/", pathNot: [...SHELL, ...HARNESS, GENERATED] },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "only-stores-touch-the-database",
      "Statements stand in stores, beside the scope that they need.",
      { path: "^(app|components|lib)/", pathNot: ["\\.store\\.ts$", "^lib/platform/", GENERATED, ...HARNESS] },
      { path: DATABASE },
    ),
    forbid(
      "only-pipeline-composes",
      "What touches the world on one domain floor is brought together with another's in a journey, not by a neighbour.",
      { path: `^lib/(${domainFloors.filter((name) => name !== "present").join("|")})/.*${SUFFIXED}`, pathNot: HARNESS },
      { path: `^lib/.*${SUFFIXED}`, pathNot: "^lib/($1|account)/" },
    ),
    forbid(
      "components-never-reach-the-shell",
      "A component draws what it was given; what it needs comes over HTTP or from its page.",
      { path: "^components/", pathNot: HARNESS },
      { path: [...SHELL, GENERATED, "^(app|bench|e2e|prisma|scripts)/"] },
    ),
    forbid(
      "components-know-no-node",
      "A component runs in a browser.",
      { path: "^components/", pathNot: HARNESS },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "ui-knows-no-domain",
      "components/ui could ship in another product.",
      { path: "^components/ui/", pathNot: HARNESS },
      { path: "^(lib|components)/", pathNot: "^(lib/base|components/ui)/" },
    ),
    forbid(
      "app-is-thin",
      "A page awaits one loader and renders one component; a route binds one handler.",
      { path: "^app/", pathNot: HARNESS },
      { path: "^(bench|e2e|lib|prisma|scripts)/", pathNot: "^lib/(base|present|web)/" },
    ),
    forbid(
      "only-tests-use-testing",
      "What tests are built with stays out of the product.",
      { pathNot: HARNESS },
      { path: "^lib/testing/" },
    ),
    forbid(
      "product-needs-no-tools",
      "The product runs without the packages that only its makers need.",
      { path: "^(app|components|lib)/", pathNot: HARNESS },
      { dependencyTypes: ["npm-dev"] },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.build|coverage)/" },
    // Types count: a cycle of types is a cycle of subjects.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
