import { InboxLook } from '../looks/inbox.tsx'
import { makeLive } from './make-live.tsx'

makeLive(InboxLook)
