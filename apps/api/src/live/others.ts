export type Person = { id: string; name: string }

type Elsewhere = { people: Person[]; until: number }

/** A process that says nothing for so long is gone, and who was with it. */
const SILENT_MS = 30_000

/** Who is where in the other processes, as they last said. */
export function createOthers(now: () => number = Date.now) {
  const byResource = new Map<string, Map<string, Elsewhere>>()
  return {
    hear(process: string, resourceId: string, people: Person[]) {
      const processes = byResource.get(resourceId) ?? new Map<string, Elsewhere>()
      if (people.length > 0) processes.set(process, { people, until: now() + SILENT_MS })
      else processes.delete(process)
      if (processes.size > 0) byResource.set(resourceId, processes)
      else byResource.delete(resourceId)
    },
    of: (resourceId: string): Person[] =>
      [...(byResource.get(resourceId)?.values() ?? [])].flatMap(({ people }) => people),
    /** Forgets the silent ones, and says whose rooms they were in. */
    forgetSilent(): string[] {
      const left: string[] = []
      for (const [resourceId, processes] of byResource) {
        for (const [process, { until }] of processes) {
          if (until > now()) continue
          processes.delete(process)
          left.push(resourceId)
        }
        if (processes.size === 0) byResource.delete(resourceId)
      }
      return left
    },
  }
}
