import { LivePath } from '@latchkey/contract'
import { createLiveSocket, type LiveSocket } from './live-socket.ts'

let socket: LiveSocket | undefined

/** The app's one line, made when something is watched for the first time. */
export function theSocket(): LiveSocket {
  const { protocol, host } = window.location
  socket ??= createLiveSocket(`${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${LivePath}`, { onSigns })
  return socket
}

function onSigns(woken: () => void, lost: () => void) {
  window.addEventListener('online', woken)
  window.addEventListener('offline', lost)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') woken()
  })
}
