import { once } from 'node:events'
import { WebSocket } from 'ws'

/**
 * What a process started with `--inspect` still holds once all that it let go is collected, in MiB. Its resident memory says
 * nothing of that under load: V8 collects when it has to.
 */
export async function heapInUse(inspectPort: number) {
  const targets = (await (await fetch(`http://127.0.0.1:${inspectPort}/json/list`)).json()) as {
    webSocketDebuggerUrl: string
  }[]
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? '')
  await once(socket, 'open')
  const ask = async (id: number, method: string) => {
    socket.send(JSON.stringify({ id, method }))
    for (;;) {
      const [data] = await once(socket, 'message')
      const answer = JSON.parse(String(data)) as { id?: number; result?: { usedSize?: number } }
      if (answer.id === id) return answer.result
    }
  }
  await ask(1, 'HeapProfiler.collectGarbage')
  const usage = await ask(2, 'Runtime.getHeapUsage')
  socket.terminate()
  return (usage?.usedSize ?? 0) / 1024 / 1024
}
