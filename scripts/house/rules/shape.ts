import { fileKind } from "@/scripts/house/file-kind";
import type { Rule } from "@/scripts/house/finding";
import { functionShapes } from "@/scripts/house/function-shape";
import { functionsIn } from "@/scripts/house/functions";
import { reporter } from "@/scripts/house/syntax";

/** Most parameters of a function, most statements that may stand in each other, and most of its complexity. */
export const MOST = { parameters: 4, depth: 3, complexity: 13 } as const;

/** Functions stay simple enough to be held in the head: few parameters, little nesting, few ways through. */
export const shape: Rule = (file) => {
  if (fileKind(file.path).isTest) return [];
  const report = reporter("shape", file);
  const shapes = functionShapes(file);
  return functionsIn(file).flatMap(({ name, start }) => {
    const found = shapes.get(start) ?? { parameters: 0, depth: 0, complexity: 1 };
    const { parameters, depth, complexity } = found;
    const complaints = [
      parameters > MOST.parameters &&
        `has ${parameters} parameters and may have ${MOST.parameters}; group what belongs together into a type with a name.`,
      depth > MOST.depth && `nests ${depth} deep and may nest ${MOST.depth}; give the inner step a name.`,
      complexity > MOST.complexity &&
        `has a complexity of ${complexity} and may have ${MOST.complexity}; look for a table, a predicate or a step in it.`,
    ];
    return complaints.flatMap((complaint) => (complaint ? [report(start, `\`${name}\` ${complaint}`)] : []));
  });
};
