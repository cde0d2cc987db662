import { ControlSpecimens } from "@/components/gallery/control-specimens";
import { FigureSpecimens } from "@/components/gallery/figure-specimens";
import { PopupSpecimens } from "@/components/gallery/popup-specimens";
import { StateSpecimens } from "@/components/gallery/state-specimens";
import { ThemeSwitch } from "@/components/shell/theme-switch";
import { PageHeader } from "@/components/ui/page-header";
import { ToastProvider } from "@/components/ui/toast";

/** Every component in every state, for whoever builds screens. */
export function GalleryScreen() {
  return (
    <ToastProvider>
      <main className="mx-auto flex max-w-300 flex-col gap-4 px-4 py-6">
        <PageHeader title="Gallery" note="Every component in every state." actions={<ThemeSwitch />} />
        <ControlSpecimens />
        <PopupSpecimens />
        <StateSpecimens />
        <FigureSpecimens />
      </main>
    </ToastProvider>
  );
}
