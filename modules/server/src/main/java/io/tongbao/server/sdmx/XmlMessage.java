package io.tongbao.server.sdmx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Structure-specific data of SDMX-ML 2.1, which clients of SDMX 2.1 and 3.0 read. */
final class XmlMessage implements Message {
    private static final String SPECIFIC = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/structurespecific";

    private final Dataflow flow;
    private final String id;
    private final String prepared;
    private final Xml xml;
    private boolean isSeriesOpen;

    /**
     * @param id of the message
     * @param prepared when it was asked for
     */
    XmlMessage(Dataflow flow, String id, String prepared, OutputStream out) throws IOException {
        this.flow = flow;
        this.id = id;
        this.prepared = prepared;
        this.xml = Xml.to(out);
    }

    @Override
    public void begin() throws IOException {
        xml.write(out -> {
            xml.message("StructureSpecificData");
            out.writeNamespace("ss", SPECIFIC);
            xml.header(id, prepared, () -> {
                xml.start("mes", "Structure");
                out.writeAttribute("structureID", flow.name());
                out.writeAttribute("dimensionAtObservation", "TIME_PERIOD");
                out.writeAttribute(
                        "namespace",
                        "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + Dataflow.AGENCY + ":" + flow.name()
                                + "(" + Dataflow.VERSION + ")");
                xml.start("com", "StructureUsage");
                xml.ref(flow.name(), "datastructure", "Dataflow");
                out.writeEndElement();
                out.writeEndElement();
            });
            xml.start("mes", "DataSet");
            out.writeAttribute("ss", SPECIFIC, "structureRef", flow.name());
            out.writeAttribute("ss", SPECIFIC, "dataScope", "DataStructure");
            out.writeAttribute("action", "Information");
        });
    }

    @Override
    public void series(List<String> key) throws IOException {
        xml.write(out -> {
            endSeries();
            out.writeStartElement("Series");
            for (int i = 0; i < key.size(); i++) {
                out.writeAttribute(flow.dimensions().get(i).id(), key.get(i));
            }
            isSeriesOpen = true;
        });
    }

    @Override
    public void observation(String period, String value, List<@Nullable String> attributes) throws IOException {
        xml.write(out -> {
            out.writeEmptyElement("Obs");
            out.writeAttribute("TIME_PERIOD", period);
            out.writeAttribute("OBS_VALUE", value);
            for (int i = 0; i < attributes.size(); i++) {
                String attribute = attributes.get(i);
                if (attribute != null) {
                    out.writeAttribute(flow.attributes().get(i).id(), attribute);
                }
            }
        });
    }

    @Override
    public void end() throws IOException {
        xml.write(out -> {
            endSeries();
            out.writeEndDocument();
            out.flush();
        });
    }

    private void endSeries() throws XMLStreamException {
        if (isSeriesOpen) {
            xml.end();
        }
        isSeriesOpen = false;
    }
}
