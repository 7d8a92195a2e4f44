import type { ComponentProps, ReactNode } from "react"
import { type ButtonSize, type ButtonTone, buttonClass } from "./button-class"

type Props = Omit<ComponentProps<"button">, "className"> & {
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  /** A picture before the words: decoration, for the words say it all. */
  readonly icon?: ReactNode
  /** The work it began is under way: it says so, and cannot be pressed again. */
  readonly isBusy?: boolean
}

/** A button. While busy it stays focusable, so that the keyboard does not lose its place. */
export const Button = ({
  tone,
  size,
  icon,
  isBusy = false,
  onClick,
  children,
  type = "button",
  ...rest
}: Props) => (
  <button
    {...rest}
    type={isBusy ? "button" : type}
    className={buttonClass(tone, size)}
    onClick={isBusy ? undefined : onClick}
    {...(isBusy && { "aria-busy": true, "aria-disabled": true })}
  >
    {icon}
    {children}
  </button>
)
