/** Acts on one thing wait for each other, in the order in which they came; acts on others do not. */
export type InTurn = <T>(about: string, act: () => Promise<T>) => Promise<T>;

export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (about, act) => {
    const before = last.get(about) ?? Promise.resolve();
    const mine = before.then(act, act);
    last.set(about, mine);
    const leave = (): void => {
      if (last.get(about) === mine) last.delete(about);
    };
    mine.then(leave, leave);
    return mine;
  };
}
