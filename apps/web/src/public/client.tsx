import type { PublicPage } from '@latchkey/contract'
import { hydrateRoot } from 'react-dom/client'
import { Page } from './page.tsx'
import './public.css'

const root = document.getElementById('page')
const data = document.getElementById('data')?.textContent
if (root && data) hydrateRoot(root, <Page {...(JSON.parse(data) as PublicPage)} />)
