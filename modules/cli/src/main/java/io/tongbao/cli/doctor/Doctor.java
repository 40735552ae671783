package io.tongbao.cli.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.InterruptException;

/** Looks at one thing after the other; one that is away, or does not answer, does not keep the others from being looked at. */
public final class Doctor {
    /** Each look asks several questions, one after the other. */
    private static final int QUESTIONS = 4;

    private final Patient patient;
    private final Consumer<Finding> told;

    /** @param told takes each finding as soon as it is known */
    public Doctor(Patient patient, Consumer<Finding> told) {
        this.patient = patient;
        this.told = told;
    }

    /** Looks at everything. */
    public void examine() {
        look("machine", () -> MachineProbe.look(patient.data()));
        boolean isKafkaThere = examineKafka();
        if (patient.registry() == null) {
            unnamed("schema registry", "tongbao.schema.registry.url");
        } else {
            look("schema registry", () -> RegistryProbe.look(patient));
        }
        if (patient.database() == null) {
            unnamed("database", "tongbao.database.url");
        } else if (look("database", () -> DatabaseProbe.look(patient)) && isKafkaThere) {
            look("landing", () -> LandingProbe.look(patient));
        }
    }

    private boolean examineKafka() {
        if (patient.kafka() == null) {
            unnamed("Kafka", "tongbao.kafka.bootstrap.servers");
            return false;
        }
        if (!look("Kafka", () -> BrokerProbe.look(patient))) {
            told.accept(Finding.warning("topics", "were not looked at, as Kafka did not answer", "Kafka无应答，未检查"));
            return false;
        }
        look("topics", () -> TopicsProbe.look(patient));
        return true;
    }

    private void unnamed(String what, String setting) {
        told.accept(Finding.wrong(
                what,
                "nothing says where it is: give " + setting + ", or start `tongbao up`",
                "地址未知：请设置" + setting + "，或先运行tongbao up"));
    }

    /** Whether it could be looked at. */
    private boolean look(String what, Callable<List<Finding>> probe) {
        FutureTask<List<Finding>> looking = new FutureTask<>(probe);
        Thread thread = new Thread(looking, "doctor-" + what);
        thread.setDaemon(true); // what never answers is left behind
        thread.start();
        try {
            together(looking.get(patient.limit().multipliedBy(QUESTIONS).toMillis(), TimeUnit.MILLISECONDS))
                    .forEach(told);
            return true;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (TimeoutException e) {
            told.accept(Finding.wrong(
                    what,
                    "does not answer: check its address, and that it runs and is reached from here",
                    "无应答：请检查地址、服务是否运行、网络是否可达"));
        } catch (ExecutionException e) {
            String why = why(e);
            told.accept(Finding.wrong(
                    what,
                    "cannot be looked at (" + why + "): check its address and credentials, and that it runs",
                    "无法检查（" + why + "）：请检查地址、凭据与服务是否运行"));
        }
        return false;
    }

    /** What was found alike of several things is told once. */
    static List<Finding> together(List<Finding> found) {
        Map<Finding, List<String>> alike = new LinkedHashMap<>();
        for (Finding each : found) {
            alike.computeIfAbsent(new Finding(each.grade(), "", each.en(), each.zh()), one -> new ArrayList<>())
                    .add(each.what());
        }
        return alike.entrySet().stream()
                .map(each -> new Finding(
                        each.getKey().grade(),
                        String.join(", ", each.getValue()),
                        each.getKey().en(),
                        each.getKey().zh()))
                .toList();
    }

    /** The innermost reason that says anything. */
    private static String why(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(each -> each.getMessage() != null)
                .reduce((outer, inner) -> inner)
                .map(each -> each.getClass().getSimpleName() + ": " + each.getMessage())
                .orElseGet(failure::toString);
    }
}
