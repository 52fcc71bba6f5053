/** A view that breaks says so in its place; the rest of the page goes on working. */
import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
  /** Another subject is another chance. */
  readonly about: string
  readonly instead: (retry: () => void) => ReactNode
}

export class Boundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken && before.about !== this.props.about) this.setState({ broken: false })
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead(() => this.setState({ broken: false })) : this.props.children
  }
}
