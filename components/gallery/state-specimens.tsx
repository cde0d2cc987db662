import { Inbox } from "lucide-react";
import { Specimen } from "@/components/gallery/specimen";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CodedText } from "@/components/ui/coded-text";
import { DefinitionList } from "@/components/ui/definition-list";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeadCell, RowHead, Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { WaitingRows } from "@/components/ui/waiting-rows";

/** Everything that shows a state, or data. */
export function StateSpecimens() {
  return (
    <>
      <Specimen title="Words that mark a state">
        {(["neutral", "accent", "good", "watch", "bad"] as const).map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </Specimen>
      <Specimen title="Notices">
        {(["neutral", "good", "watch", "bad"] as const).map((tone) => (
          <Notice key={tone} tone={tone} title={`A notice that is ${tone}`}>
            What one should know, and <CodedText text="what `code` looks like" />.
          </Notice>
        ))}
      </Specimen>
      <Specimen title="On the way">
        <Progress className="w-64" label="Unknown" share={null} />
        <Progress className="w-64" label="A third" share={0.33} />
        <Progress className="w-64" label="All" share={1} />
        <Skeleton className="h-8 w-40" />
        <div className="w-full">
          <WaitingRows label="Reading" />
        </div>
      </Specimen>
      <div className="grid gap-4 md:grid-cols-2">
        <Card title="A card" note="With a note and an action" actions={<Button size="sm">Act</Button>}>
          <EmptyState icon={Inbox} title="Nothing is here" action={<Button>Way out</Button>}>
            It says why, and how sure that is.
          </EmptyState>
        </Card>
        <Card>
          <ErrorState title="It did not work">It says what to do.</ErrorState>
        </Card>
        <Card title="A table" isFlush>
          <Table caption="A table">
            <thead>
              <tr>
                <HeadCell>Name</HeadCell>
                <HeadCell isNumber>Figure</HeadCell>
              </tr>
            </thead>
            <tbody>
              {["1,024", "98"].map((figure) => (
                <tr key={figure}>
                  <RowHead>Row</RowHead>
                  <Cell isNumber>{figure}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </Card>
        <Card title="Views and definitions">
          <Tabs
            label="Views"
            tabs={[
              {
                value: "a",
                label: "First view",
                content: <DefinitionList items={[{ name: "Name", value: "Value" }]} />,
              },
              { value: "b", label: "Second view", content: "Something else" },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
