import { useEffect, useEffectEvent } from 'react'
import { type Location, useLocation, useNavigate } from 'react-router'
import { forgetSession } from './session.ts'
import { onSessionEnd } from './session-end.ts'

/** Whichever call learns that the session is over: the reader signs in again and comes back to this page. */
export function useWayToSignIn(pathFrom: (here: Location) => string) {
  const navigate = useNavigate()
  const here = useLocation()
  const leave = useEffectEvent(() => {
    forgetSession()
    navigate(pathFrom(here), { replace: true })
  })
  useEffect(() => onSessionEnd(() => leave()), [])
}
