import { Trans } from "@lingui/react/macro"
import { Trash2 } from "lucide-react"
import { lazy, Suspense, useState } from "react"
import type { BriefShape } from "../../../api/shapes"
import { Button } from "../../ui/Button"

// Seldom needed: it comes with the dialog's code when it is.
const MakeRoom = lazy(async () => ({ default: (await import("./MakeRoom")).MakeRoom }))

/** Opens the list of takes that may go. */
export const MakeRoomButton = ({ brief }: { readonly brief: BriefShape }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button icon={<Trash2 aria-hidden />} onClick={() => setOpen(true)}>
        <Trans>Faire de la place</Trans>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <MakeRoom brief={brief} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
