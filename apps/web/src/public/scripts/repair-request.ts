import { RepairRequestLook } from '../looks/repair-request.tsx'
import { makeLive } from './make-live.tsx'

makeLive(RepairRequestLook)
