import type { PageLook, PublicPage } from '@latchkey/contract'
import type { ComponentType } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { Page, type PageOf } from '../page.tsx'
import '../public.css'

/** The page that the server wrote; it loads the script of its own look, so what it says fits. */
export function makeLive<Look extends PageLook>(look: ComponentType<PageOf<Look>>) {
  const root = document.getElementById('page')
  const data = document.getElementById('data')?.textContent
  if (!root || !data) return
  const page: PublicPage = JSON.parse(data)
  hydrateRoot(root, <Page Look={look as ComponentType<PublicPage>} page={page} />)
}
