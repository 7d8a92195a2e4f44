import { useLingui } from "@lingui/react/macro"
import { Send } from "lucide-react"
import { useStudioOutbox } from "../stores/studio-outbox"
import { ButtonLink } from "../ui/ButtonLink"
import { OUTBOX_PATH } from "./paths"

/** The way to the outbox, with how many takes are still on their way. */
export const OutboxLink = () => {
  const { t } = useLingui()
  const waiting = useStudioOutbox(
    ({ entries }) => entries?.filter(entry => entry.state !== "arrived").length ?? 0,
  )
  const label = waiting === 0 ? t`Mes envois` : t`Mes envois (${waiting} en route)`
  return (
    <ButtonLink
      to={OUTBOX_PATH}
      tone="quiet"
      size={waiting === 0 ? "icon" : "normal"}
      label={label}
      icon={<Send aria-hidden />}
    >
      {waiting > 0 && <span aria-hidden>{waiting}</span>}
    </ButtonLink>
  )
}
