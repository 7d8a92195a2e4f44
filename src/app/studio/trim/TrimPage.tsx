import { Trans, useLingui } from "@lingui/react/macro"
import type { TakeId } from "../../../domain/ids"
import { useStudioTakes } from "../../stores/studio-takes"
import { ButtonLink } from "../../ui/ButtonLink"
import { failureWords } from "../../ui/failure-words"
import { MessagePage } from "../../ui/MessagePage"
import { Waiting } from "../../ui/Waiting"
import { BRIEF_PATH } from "../paths"
import { TrimDesk } from "./TrimDesk"

/** The take that the address names, ready to be cut. */
export const TrimPage = ({ takeId }: { readonly takeId: TakeId }) => {
  const { takes, failure } = useStudioTakes()
  const { t, i18n } = useLingui()
  const kept = takes?.find(({ take }) => take.slate.takeId === takeId)
  if (kept !== undefined) return <TrimDesk kept={kept} />
  if (takes === undefined && failure !== undefined)
    return (
      <MessagePage title={<Trans>Vos prises ne s’ouvrent pas</Trans>}>
        {i18n._(failureWords(failure))}
      </MessagePage>
    )
  if (takes === undefined) return <Waiting>{t`Votre prise arrive…`}</Waiting>
  return (
    <MessagePage
      title={<Trans>Cette prise n’est plus là</Trans>}
      action={
        <ButtonLink to={BRIEF_PATH} tone="primary" size="big">
          <Trans>Revenir au brief</Trans>
        </ButtonLink>
      }
    >
      <Trans>Elle a été supprimée, ou faite sur un autre téléphone.</Trans>
    </MessagePage>
  )
}
