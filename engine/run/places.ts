/** At most so many tasks at a time. */
export interface Places {
  /** Does a task when there is a place for it, in the order in which tasks came. */
  take<T>(task: () => Promise<T>): Promise<T>;
  /** Within a task: gives the place to another one for a pause, and has it back before those that have not begun. */
  leave(pause: () => Promise<void>): Promise<void>;
}

export function makePlaces(size: number): Places {
  let free = size;
  const waiting: (() => void)[] = [];
  const enter = async (queue: (go: () => void) => void) => {
    if (free > 0) free -= 1;
    else await new Promise<void>(queue);
  };
  const exit = () => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async take(task) {
      await enter((go) => waiting.push(go));
      try {
        return await task();
      } finally {
        exit();
      }
    },
    async leave(pause) {
      exit();
      try {
        await pause();
      } finally {
        await enter((go) => waiting.unshift(go));
      }
    },
  };
}
