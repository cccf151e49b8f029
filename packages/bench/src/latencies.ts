/** Calls one after the other until `done`, and gives how long each took in milliseconds, sorted. */
export async function latenciesWhile(call: () => Promise<unknown>, done: () => boolean) {
  const times: number[] = []
  while (!done()) {
    const began = performance.now()
    await call()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)
}

export const quantile = (sorted: number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
