import type { ReactNode } from "react"
import { Link } from "wouter"
import { type ButtonSize, type ButtonTone, buttonClass } from "./button-class"

type Props = {
  /** Path within the app. */
  readonly to: string
  /** Told to the page by the browser's history. */
  readonly state?: unknown
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  readonly icon?: ReactNode
  readonly label?: string
  readonly children?: ReactNode
}

/** A link within the app that looks like a button. */
export const ButtonLink = ({ to, state, tone, size, icon, label, children }: Props) => (
  <Link to={to} state={state} className={buttonClass(tone, size)} aria-label={label}>
    {icon}
    {children}
  </Link>
)
