import { ClosedLook } from '../looks/closed.tsx'
import { makeLive } from './make-live.tsx'

makeLive(ClosedLook)
