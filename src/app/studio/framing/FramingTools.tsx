import { useLingui } from "@lingui/react/macro"
import { Ruler, UserRound, UserRoundX } from "lucide-react"
import { IconButton } from "../../ui/IconButton"
import type { FramingAids } from "./use-framing-aids"
import { useHorizonLeave } from "./use-horizon-leave"

/** The picture to match, and the horizon where it has to be asked for. Nothing where neither is to be had. */
export const FramingTools = ({ aids }: { readonly aids: FramingAids }) => {
  const { t } = useLingui()
  const horizon = useHorizonLeave()
  return (
    <>
      {aids.reference !== undefined && (
        <IconButton
          label={aids.isReferenceShown ? t`Cacher le modèle` : t`Montrer le modèle`}
          icon={aids.isReferenceShown ? <UserRoundX aria-hidden /> : <UserRound aria-hidden />}
          onClick={() => aids.showReference(!aids.isReferenceShown)}
        />
      )}
      {horizon.isAskable && (
        <IconButton label={t`Montrer le niveau`} icon={<Ruler aria-hidden />} onClick={horizon.ask} />
      )}
    </>
  )
}
