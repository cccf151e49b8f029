import type { LiveEvent, LiveRequest } from '@latchkey/contract'
import { waitBefore } from '../../lib/live/back-off.ts'

type Told = {
  onEvent: (event: LiveEvent) => void
  /** It stood, and does no more. */
  onEnd: () => void
}

/** The contract's `badRequest`, without its schemas. */
const TURNED_AWAY = 1008

/**
 * Watches one thing until that ends; a line that breaks comes back by itself, and says its wish anew. Where the page is what
 * its own answer said, a wish that is refused from the beginning ends nothing: `stood` says that it does.
 */
export function watch(wish: () => LiveRequest, { onEvent, onEnd }: Told, stood = false) {
  let socket: WebSocket
  let timer: ReturnType<typeof setTimeout>
  let attempt = 0
  let isOver = false

  function open() {
    clearTimeout(timer)
    socket = new WebSocket(`${location.origin.replace('http', 'ws')}/v1/live`)
    socket.onopen = () => socket.send(JSON.stringify(wish()))
    socket.onmessage = ({ data }) => take(JSON.parse(data))
    socket.onclose = ({ code }) => {
      if (code === TURNED_AWAY) isOver = true
      if (!isOver) timer = setTimeout(open, waitBefore(attempt++))
    }
  }

  function take(told: LiveEvent) {
    attempt = 0
    if (told.event === 'watching') stood = true
    onEvent(told)
    if (told.event !== 'access.ended' && told.event !== 'refused') return
    stop()
    if (stood) onEnd()
  }

  function wake() {
    if (isOver || document.hidden || socket.readyState !== WebSocket.CLOSED) return
    attempt = 0
    open()
  }

  function stop() {
    isOver = true
    clearTimeout(timer)
    socket.close()
    removeEventListener('online', wake)
    document.removeEventListener('visibilitychange', wake)
  }

  open()
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  return stop
}
