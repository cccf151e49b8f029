import { JobLook } from '../looks/job.tsx'
import { makeLive } from './make-live.tsx'

makeLive(JobLook)
