import { Outlet } from 'react-router'

/** The frame of every page of a shop's portal that needs a customer signed in. */
export function Component() {
  return <Outlet />
}
