import { notifyManager, QueryClient } from '@tanstack/react-query'

// At once, not after a while: what was shown in advance would be gone for a moment before its answer is there.
notifyManager.setScheduler(queueMicrotask)

/** One for the app. A read is tried twice more after a fault of the network or server, a refusal never. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A request that cannot go out fails and says so; to wait in silence for the line would look like a page that hangs.
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && !isRefusal(error),
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

function isRefusal(error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 0
  return status >= 400 && status < 500
}
