/**
 * Makes something that does one piece of work at a time.
 * @returns begins the work that it is handed; while one is under way, others are left undone
 */
export function singleRun(): (work: () => Promise<unknown>) => void {
  let isUnderWay = false;
  const end = () => {
    isUnderWay = false;
  };
  return (work) => {
    if (isUnderWay) return;
    isUnderWay = true;
    work().then(end, end);
  };
}
