import { type LiveEvent, type LiveRequest, liveCloseCodes } from '@latchkey/contract'
import { createAway } from './away.ts'
import { waitBefore } from './back-off.ts'
import { closedLine, lineAfter, type Sign } from './line.ts'
import { createWatches, type Listener, type Named } from './watches.ts'

export interface Surroundings {
  /** Says when it is worth trying at once, and when the network went. */
  onSigns?: (woken: () => void, lost: () => void) => void
  /** Milliseconds: what comes after nobody watches, what passes for a short break, how long an answer may take, and a silence. */
  linger?: number
  shortBreak?: number
  patience?: number
  silence?: number
  wait?: (attempt: number) => number
}

/** One socket for all who watch: opened for the first, closed a little after the last, and back by itself when it breaks. */
export function createLiveSocket(
  address: string,
  {
    onSigns,
    linger = 4_000,
    shortBreak = 5_000,
    patience = 8_000,
    silence = 20_000,
    wait = waitBefore,
  }: Surroundings = {},
) {
  const watches = createWatches()
  const away = createAway(shortBreak)
  let line = closedLine
  let socket: WebSocket | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastHeard = 0
  let closing: ReturnType<typeof setTimeout> | undefined
  let doubt: ReturnType<typeof setTimeout> | undefined

  function note(sign: Sign) {
    const before = line.phase
    line = lineAfter(line, sign)
    if (line.phase === before) return
    clearTimeout(timer)
    if (line.phase === 'connecting') connect()
    if (line.phase === 'open') ask()
    if (line.phase === 'waiting') timer = setTimeout(() => note('waited'), wait(line.attempt - 1))
    if (line.phase !== 'connecting' && line.phase !== 'open') drop()
    away.set(line.phase === 'open' || line.phase === 'closed')
  }

  function connect() {
    const fresh = new WebSocket(address)
    socket = fresh
    const ifPresent = (act: () => void) => {
      if (socket === fresh) act()
    }
    expectAnswer()
    fresh.onopen = () => ifPresent(() => note('opened'))
    fresh.onclose = ({ code }) => ifPresent(() => note(code === liveCloseCodes.badRequest ? 'turned-away' : 'broke'))
    fresh.onmessage = ({ data }) => ifPresent(() => hear(String(data)))
  }

  function drop() {
    const last = socket
    socket = undefined
    trust()
    last?.close()
  }

  const trust = () => clearTimeout(doubt)

  /** Each watch from where it left off. A line on which nothing comes back is as good as broken. */
  function ask() {
    for (const request of watches.requests()) send(request)
    expectAnswer()
  }

  function expectAnswer() {
    trust()
    if (!watches.isIdle()) doubt = setTimeout(() => note('broke'), patience)
  }

  function restSoon() {
    clearTimeout(closing)
    if (watches.isIdle()) closing = setTimeout(() => note('unwanted'), linger)
  }

  function send(request: LiveRequest) {
    if (line.phase === 'open') socket?.send(JSON.stringify(request))
  }

  function hear(text: string) {
    lastHeard = Date.now()
    trust()
    note('heard')
    watches.take(JSON.parse(text) as LiveEvent)
    if (watches.isIdle()) restSoon()
  }

  /** A socket that slept with the machine looks open: after a silence it is asked anew, and has to answer. */
  function wake() {
    if (line.phase !== 'open') note('woken')
    else if (Date.now() - lastHeard > silence) ask()
  }
  onSigns?.(wake, () => note('broke'))

  return {
    watch(id: string, listener: Listener, named?: Named): () => void {
      clearTimeout(closing)
      const request = watches.add(id, listener, named)
      if (request) send(request)
      note('wanted')
      // Whoever else wants it in the same moment, as a list does whose rows changed, goes on with it.
      return () =>
        queueMicrotask(() => {
          const last = watches.remove(id, listener)
          if (last) send(last)
          restSoon()
        })
    },
    isAway: away.get,
    onAway: away.on,
  }
}

export type LiveSocket = ReturnType<typeof createLiveSocket>
