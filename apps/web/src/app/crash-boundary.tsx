import { Component, type ReactNode } from 'react'
import { useLocation } from 'react-router'
import { Crash } from './crash.tsx'

interface BoundaryProps {
  at: string
  children: ReactNode
}

interface BoundaryState {
  error?: unknown
  broken: boolean
  at: string
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false, at: this.props.at }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error, broken: true }
  }

  // Another address is another chance.
  static getDerivedStateFromProps({ at }: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return at === state.at ? null : { at, broken: false }
  }

  override render() {
    return this.state.broken ? <Crash error={this.state.error} /> : this.props.children
  }
}

/** Stands around a part of the app: what breaks inside is explained there, and goes with the next navigation. */
export const CrashBoundary = ({ children }: { children: ReactNode }) => (
  <Boundary at={useLocation().key}>{children}</Boundary>
)
