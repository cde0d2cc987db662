import {
  BookOpen,
  CalendarRange,
  ChartNoAxesColumn,
  FileUp,
  Lightbulb,
  type LucideIcon,
  Mail,
  PhoneOutgoing,
  RadioTower,
  Scale,
  Settings,
  Signature,
  TriangleAlert,
  Waypoints,
} from "lucide-react";

/** A page of the product that is always one step away. */
export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Shown to administrators alone. */
  readonly isForAdministrators?: true;
}

/** The pages in the order in which people need them. */
export const NAV_ITEMS: readonly NavItem[] = [
  { href: "/", label: "Overview", icon: ChartNoAxesColumn },
  { href: "/caller-ids", label: "Caller IDs", icon: Signature },
  { href: "/calls", label: "Calls", icon: PhoneOutgoing },
  { href: "/imports", label: "Imports", icon: FileUp },
  { href: "/alerts", label: "Alerts", icon: TriangleAlert },
  { href: "/advice", label: "Advice", icon: Lightbulb },
  { href: "/redress", label: "Redress", icon: Scale },
  { href: "/reports", label: "Reports", icon: CalendarRange },
  { href: "/carriers", label: "Carriers", icon: RadioTower },
  { href: "/sources", label: "Sources", icon: Waypoints },
  { href: "/outbox", label: "Outbox", icon: Mail, isForAdministrators: true },
  { href: "/outcomes", label: "Outcomes", icon: BookOpen },
  { href: "/settings", label: "Settings", icon: Settings },
];
