import { SavedFilterLook } from '../looks/saved-filter.tsx'
import { makeLive } from './make-live.tsx'

makeLive(SavedFilterLook)
