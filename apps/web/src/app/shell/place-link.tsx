import type { ComponentProps } from 'react'
import { Link, useLocation } from 'react-router'
import { type Destination, findPlace } from './navigation.ts'

interface PlaceLinkProps extends Omit<ComponentProps<typeof Link>, 'to'> {
  entry: Destination
}

/** A place of the shell, marked on each of its pages. */
export function PlaceLink({ entry: { to }, ...rest }: PlaceLinkProps) {
  const here = findPlace(useLocation().pathname)?.destination.to
  return <Link {...rest} to={to} aria-current={here === to ? 'page' : undefined} />
}
