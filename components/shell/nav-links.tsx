import { NAV_ITEMS } from "@/components/shell/nav-items";
import { NavLink } from "@/components/shell/nav-link";

/** The links to all pages. Made by the server: the icons come with the page, not with its code. */
export function NavLinks({ isAdministrator }: { readonly isAdministrator: boolean }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {NAV_ITEMS.filter((item) => isAdministrator || item.isForAdministrators !== true).map(
        ({ href, label, icon: Icon }) => (
          <li key={href}>
            <NavLink href={href}>
              <Icon aria-hidden className="size-4 shrink-0" />
              {label}
            </NavLink>
          </li>
        ),
      )}
    </ul>
  );
}
