import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { getMe } from '../lib/light-endpoints.ts'
import { queryClient } from '../lib/query-client.ts'
import { wasSignedIn } from '../lib/session.ts'
import { queryOf } from '../lib/use-query-of.ts'
import '../ui/theme.css'
import { Toaster } from '../ui/toast.tsx'
import { fetchAhead, fetchScreens, Router } from './router.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

fetchScreens(window.location.pathname)
// Every frame asks who is there, but only once its own code has come.
if (wasSignedIn()) queryClient.prefetchQuery(queryOf(getMe))
for (const sign of ['pointerover', 'pointerdown', 'focusin'])
  document.addEventListener(sign, fetchAhead, { passive: true })

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Router />
      <Toaster />
    </QueryClientProvider>
  </StrictMode>,
)
