import { SessionLook } from '../looks/session.tsx'
import { makeLive } from './make-live.tsx'

makeLive(SessionLook)
