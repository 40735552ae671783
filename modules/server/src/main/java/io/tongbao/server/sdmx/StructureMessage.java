package io.tongbao.server.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Dataflows, data structures and code lists as a structure message of SDMX-ML 2.1. */
final class StructureMessage {
    private static final String CONCEPTS = "CS_TONGBAO";

    private final Codelists codelists;
    private final Xml xml;

    private StructureMessage(Codelists codelists, Xml xml) {
        this.codelists = codelists;
        this.xml = xml;
    }

    /**
     * Writes one.
     *
     * @param prepared when it was asked for
     * @param flows dataflows to be told
     * @param structures of which the data structures are told, with their concepts
     * @param lists code lists to be told
     */
    static void write(
            OutputStream out,
            String prepared,
            Codelists codelists,
            List<Dataflow> flows,
            List<Dataflow> structures,
            List<String> lists)
            throws IOException {
        StructureMessage message = new StructureMessage(codelists, Xml.to(out));
        message.xml.write(writer -> {
            message.xml.message("Structure");
            message.xml.header("STRUCTURE", prepared, () -> {});
            message.xml.start("mes", "Structures");
            message.flows(flows);
            message.lists(lists);
            message.concepts(structures);
            message.structures(structures);
            writer.writeEndDocument();
            writer.flush();
        });
    }

    private void flows(List<Dataflow> flows) throws XMLStreamException {
        if (flows.isEmpty()) {
            return;
        }
        xml.start("str", "Dataflows");
        for (Dataflow each : flows) {
            xml.maintained("Dataflow", each.named());
            xml.start("str", "Structure");
            xml.ref(each.structure(), "datastructure", "DataStructure");
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private void lists(List<String> ids) throws XMLStreamException {
        if (ids.isEmpty()) {
            return;
        }
        xml.start("str", "Codelists");
        for (String id : ids) {
            xml.maintained("Codelist", new Named(id, id, id));
            for (Map.Entry<String, Named> each : codelists.of(id).entrySet()) {
                named("Code", each.getValue());
            }
            xml.end();
        }
        xml.end();
    }

    private void concepts(List<Dataflow> flows) throws XMLStreamException {
        if (flows.isEmpty()) {
            return;
        }
        xml.start("str", "Concepts");
        xml.maintained("ConceptScheme", new Named(CONCEPTS, "概念", "Concepts"));
        List<String> told = new ArrayList<>();
        for (Dataflow flow : flows) {
            List<Component> all = new ArrayList<>(flow.dimensions());
            all.add(new Component("TIME_PERIOD", "", "", "期别", "Period"));
            all.add(new Component("OBS_VALUE", "", "", "数值", "Value"));
            all.addAll(flow.attributes());
            for (Component each : all) {
                if (!told.contains(each.id())) {
                    told.add(each.id());
                    named("Concept", new Named(each.id(), each.zh(), each.en()));
                }
            }
        }
        xml.end();
        xml.end();
    }

    private void structures(List<Dataflow> flows) throws XMLStreamException {
        if (flows.isEmpty()) {
            return;
        }
        xml.start("str", "DataStructures");
        for (Dataflow flow : flows) {
            xml.maintained(
                    "DataStructure",
                    new Named(flow.structure(), flow.named().zh(), flow.named().en()));
            xml.start("str", "DataStructureComponents");
            dimensions(flow);
            attributes(flow);
            xml.start("str", "MeasureList");
            xml.out().writeAttribute("id", "MeasureDescriptor");
            xml.start("str", "PrimaryMeasure");
            xml.out().writeAttribute("id", "OBS_VALUE");
            concept("OBS_VALUE");
            xml.end();
            xml.end();
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private void dimensions(Dataflow flow) throws XMLStreamException {
        xml.start("str", "DimensionList");
        xml.out().writeAttribute("id", "DimensionDescriptor");
        int position = 1;
        for (Component each : flow.dimensions()) {
            xml.start("str", "Dimension");
            xml.out().writeAttribute("id", each.id());
            xml.out().writeAttribute("position", Integer.toString(position));
            concept(each.id());
            representation(each);
            xml.end();
            position++;
        }
        xml.start("str", "TimeDimension");
        xml.out().writeAttribute("id", "TIME_PERIOD");
        xml.out().writeAttribute("position", Integer.toString(position));
        concept("TIME_PERIOD");
        format("ObservationalTimePeriod");
        xml.end();
        xml.end();
    }

    private void attributes(Dataflow flow) throws XMLStreamException {
        xml.start("str", "AttributeList");
        xml.out().writeAttribute("id", "AttributeDescriptor");
        for (Component each : flow.attributes()) {
            xml.start("str", "Attribute");
            xml.out().writeAttribute("id", each.id());
            xml.out().writeAttribute("assignmentStatus", "Conditional");
            concept(each.id());
            representation(each);
            xml.start("str", "AttributeRelationship");
            xml.start("str", "PrimaryMeasure");
            xml.out().writeEmptyElement("Ref");
            xml.out().writeAttribute("id", "OBS_VALUE");
            xml.end();
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private void concept(String id) throws XMLStreamException {
        xml.start("str", "ConceptIdentity");
        xml.out().writeEmptyElement("Ref");
        xml.out().writeAttribute("id", id);
        xml.out().writeAttribute("maintainableParentID", CONCEPTS);
        xml.out().writeAttribute("maintainableParentVersion", Dataflow.VERSION);
        xml.out().writeAttribute("agencyID", Dataflow.AGENCY);
        xml.out().writeAttribute("package", "conceptscheme");
        xml.out().writeAttribute("class", "Concept");
        xml.end();
    }

    private void representation(Component component) throws XMLStreamException {
        if (!component.isCoded()) {
            format("String");
            return;
        }
        xml.start("str", "LocalRepresentation");
        xml.start("str", "Enumeration");
        xml.ref(component.codelist(), "codelist", "Codelist");
        xml.end();
        xml.end();
    }

    private void format(String type) throws XMLStreamException {
        xml.start("str", "LocalRepresentation");
        xml.start("str", "TextFormat");
        xml.out().writeAttribute("textType", type);
        xml.end();
        xml.end();
    }

    private void named(String element, Named named) throws XMLStreamException {
        xml.start("str", element);
        xml.out().writeAttribute("id", named.id());
        xml.names(named.en(), named.zh());
        xml.end();
    }
}
