import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

/** The first page is written by the server's clock and in its language, so that the browser starts from the same words. */
type Clock = { now: Date; locale: string | undefined; timeZone: string | undefined }

const ClockContext = createContext<Clock | null>(null)

export const useClock = (): Clock =>
  useContext(ClockContext) ?? { now: new Date(), locale: undefined, timeZone: undefined }

export function ClockFrom({ start, children }: { start: string; children: ReactNode }) {
  const [clock, setClock] = useState<Clock>({ now: new Date(start), locale: 'en-GB', timeZone: 'UTC' })
  useEffect(() => {
    const tick = () => setClock({ now: new Date(), locale: undefined, timeZone: undefined })
    tick()
    const timer = setInterval(tick, 20_000)
    return () => clearInterval(timer)
  }, [])
  return <ClockContext.Provider value={clock}>{children}</ClockContext.Provider>
}
